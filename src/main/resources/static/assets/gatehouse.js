// What the pages do better with scripts; all of them work without.
for (const field of document.querySelectorAll('[data-time-zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// A menu closes when something else is chosen.
document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('.gh-more[open]')) {
    if (!menu.contains(event.target) && !event.target.closest('dialog')) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.querySelector('.gh-more[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// An answer that never came, or that is none: say so, and keep what was typed.
for (const failure of ['htmx:responseError', 'htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => {
    const dialog = document.getElementById('dialog');
    const place = dialog.open ? dialog : document.getElementById('flash');
    document.querySelector('.gh-broken')?.remove();
    place.prepend(document.getElementById('broken').content.cloneNode(true));
    place.querySelector('.gh-broken').scrollIntoView();
  });
}

// What the flash says while a dialog is open would be behind it.
document.addEventListener('htmx:afterRequest', () => {
  const dialog = document.getElementById('dialog');
  const alert = dialog?.open && document.querySelector('#flash .alert');
  if (alert) {
    dialog.querySelector('.gh-moved')?.remove();
    alert.classList.add('gh-moved');
    alert.setAttribute('role', 'alert');
    dialog.prepend(alert);
  }
});

// A list that changes while somebody types says so to those who do not see it.
document.addEventListener('htmx:afterSettle', event => {
  const announced = event.target.dataset?.announce;
  if (announced) document.getElementById('announcement').textContent = announced;
});

// What "Show more" brings stands where its button was: on to the first of it.
let beforeMore = null;
document.addEventListener('htmx:beforeSwap', event => {
  const more = event.detail.target.querySelector?.(':scope > [data-more]');
  if (more && more === document.activeElement) beforeMore = event.detail.target.previousElementSibling;
});
document.addEventListener('htmx:afterSettle', () => {
  beforeMore?.nextElementSibling?.querySelector('a')?.focus();
  beforeMore = null;
});
