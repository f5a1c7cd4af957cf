// A classic script: of the scripts of a page, browsers run only those from a folder without a server.
document.documentElement.classList.toggle('from-folder', location.protocol === 'file:');
