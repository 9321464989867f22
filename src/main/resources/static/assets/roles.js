// Roles are for producers, and some exclude each other. The server decides all this again.
const apply = form => {
  const producer = form.querySelector('[name=producer]');
  const roles = form.querySelector('.gh-roles');
  if (!producer || !roles) return;
  roles.disabled = !producer.checked;
  for (const role of roles.querySelectorAll('[data-excludes]:not([data-excludes=""])')) {
    const other = roles.querySelector(`[data-role="${role.dataset.excludes}"]`);
    if (role.dataset.beyond === 'false') role.disabled = other?.checked ?? false;
  }
};

const applyAll = () => document.querySelectorAll('.gh-form').forEach(apply);

document.addEventListener('change', event => event.target.form && apply(event.target.form));
document.addEventListener('htmx:afterSettle', applyAll);
applyAll();
