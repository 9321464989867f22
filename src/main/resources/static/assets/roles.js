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

// Enter in a search inside a form looks for something; it never sends the form.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('[data-find]')) event.preventDefault();
});

// The button that made a scope is gone with it: on to the next search.
document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'grants' && document.activeElement === document.body) document.getElementById('scopeSearch')?.focus();
});
