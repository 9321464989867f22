// What the pages do better with scripts; all of them work without.
import './dialog.js';
import './email-chips.js';
import './roles.js';

for (const field of document.querySelectorAll('[data-time-zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// A menu closes when something else is chosen.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('.gh-more[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('.gh-more[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});
