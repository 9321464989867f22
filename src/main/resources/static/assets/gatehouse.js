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

// A form is sent once, however often somebody clicks; coming back by Back it can be sent again.
document.addEventListener('submit', event => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || form.method !== 'post' || submitter?.formTarget) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sent]')) delete form.dataset.sent;
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

// A file that would be refused for its size need not travel first.
document.addEventListener('change', event => {
  const { most, tooLarge } = event.target.dataset ?? {};
  if (!most) return;
  event.target.setCustomValidity([...event.target.files].some(file => file.size > most) ? tooLarge : '');
  event.target.reportValidity();
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

// Scopes are for consumers, roles for producers, and some exclude each other. The server decides all this again.
const apply = form => {
  const consumer = form.querySelector('#consumer');
  const scopes = form.querySelector('.gh-scopes');
  if (scopes) scopes.disabled = !consumer.checked;
  const roles = form.querySelector('.gh-roles');
  if (!roles) return;
  roles.disabled = !form.querySelector('#producer').checked;
  for (const role of roles.querySelectorAll('[data-excludes]:not([data-excludes=""])')) {
    const other = roles.querySelector(`[data-role="${role.dataset.excludes}"]`);
    if (role.dataset.beyond === 'false') role.disabled = other?.checked ?? false;
  }
};

const applyAll = () => document.querySelectorAll('.gh-form').forEach(apply);

document.addEventListener('change', event => event.target.form && apply(event.target.form));
document.addEventListener('htmx:afterSettle', applyAll);
applyAll();

// What was ticked or typed while the server answered is in no answer: it is done once more.
let late = [];

const isLate = (input, sent) => input.type === 'checkbox'
  ? input.checked !== sent.getAll(input.name).includes(input.value)
  : input.value !== sent.get(input.name);

document.addEventListener('htmx:beforeSwap', event => {
  const { target, requestConfig } = event.detail;
  if (!target.closest('#grants') || !requestConfig.formData) return;
  late = [...target.querySelectorAll('input:enabled')]
    .filter(input => isLate(input, requestConfig.formData))
    .map(({ id, checked, value }) => ({ id, checked, value }));
});

document.addEventListener('htmx:afterSettle', () => {
  for (const { id, checked, value } of late.splice(0)) {
    const input = document.getElementById(id);
    if (!input?.matches(':enabled')) continue;
    Object.assign(input, { checked, value });
    input.dispatchEvent(new Event(input.type === 'checkbox' ? 'change' : 'input', { bubbles: true }));
  }
});

// Enter sends the form by the button at its foot, whichever stands first; in a search it only looks for something.
document.addEventListener('keydown', event => {
  const { key, target } = event;
  if (key !== 'Enter' || event.isComposing || event.defaultPrevented || !target.matches('.gh-form:has([data-find]) input')) return;
  event.preventDefault();
  if (target.id === 'scopeSearch') document.getElementById('createScope')?.click();
  const button = target.form.querySelector('.gh-form-foot [type=submit]:enabled');
  if (!target.matches('[data-find]') && button) target.form.requestSubmit(button);
});

// The button that made a scope is gone with it: on to the next search.
document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'grants' && document.activeElement === document.body) document.getElementById('scopeSearch')?.focus();
});
