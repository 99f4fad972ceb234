/** Shows the page in the language of the address (?lang=en), Dutch without one. */
const asked = new URLSearchParams(location.search).get('lang');
document.documentElement.lang = asked === 'en' ? 'en' : 'nl';
