import '../elements/site-search.js'
