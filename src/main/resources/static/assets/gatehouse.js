// What the pages do better with scripts; all of them work without.
for (const field of document.querySelectorAll('[data-time-zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
}

// What a search leaves empty need not stand in its address.
document.addEventListener('htmx:configRequest', event => {
  const { verb, elt, formData } = event.detail;
  if (verb !== 'get' || !elt.matches('form')) return;
  for (const [name, value] of [...formData]) {
    if (value === '') formData.delete(name);
  }
});

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

// How many people of the page are selected; one box selects all of them.
const countSelected = () => {
  const all = document.querySelector('[data-select-all]');
  if (!all) return;
  const boxes = document.querySelectorAll('.gh-select');
  const count = document.querySelectorAll('.gh-select:checked').length;
  all.checked = count === boxes.length;
  all.indeterminate = count > 0 && count < boxes.length;
  const output = document.getElementById('selected');
  output.textContent = count > 0 ? output.dataset.count.replace('{0}', count) : '';
};
document.addEventListener('change', event => {
  if (event.target.matches('[data-select-all]')) {
    for (const box of document.querySelectorAll('.gh-select')) box.checked = event.target.checked;
  }
  if (event.target.matches('.gh-select, [data-select-all]')) countSelected();
});
addEventListener('pageshow', countSelected);
