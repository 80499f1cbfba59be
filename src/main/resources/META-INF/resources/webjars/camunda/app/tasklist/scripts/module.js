/*
 * The only script here that is no ES module: Tasklist starts its application when its loader (RequireJS) has loaded
 * the `deps` of config.js, and waits for nothing else. As a plugin of that loader, `module!elements` loads the module
 * elements.js and lets Tasklist wait for it.
 */
window.define({
  load: function (name, require, loaded) {
    import('./' + name + '.js').then(loaded, loaded.error);
  }
});
