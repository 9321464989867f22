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

// Enter in a search inside a form looks for something; it never sends the form.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('[data-find]')) event.preventDefault();
});

// The button that made a scope is gone with it: on to the next search.
document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'grants' && document.activeElement === document.body) document.getElementById('scopeSearch')?.focus();
});
