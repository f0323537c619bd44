// Runs before the first paint, so that a dark page never flashes white.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = localStorage.getItem('assay.theme');
    document.documentElement.dataset.theme = theme === 'dark' || theme === 'light' ? theme : dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', event => event.key === 'assay.theme' && apply());
  document.documentElement.lang = localStorage.getItem('assay.language') ?? (navigator.language.startsWith('zh') ? 'zh-CN' : 'en');
})();
