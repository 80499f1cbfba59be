package vn.thidua.document.template;

/** The drawing {@code processes/document/templateImport.bpmn}; it has no service tasks. */
final class TemplateImportProcess {

  static final String KEY = "templateImport";

  private TemplateImportProcess() {}
}
