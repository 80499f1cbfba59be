package vn.thidua.document;

/**
 * A paper set from one template: the same text in both forms.
 *
 * @param title its heading, as the PDF's title says it
 * @param pdf PDF/A-2b, tagged
 * @param docx for Word and LibreOffice
 */
public record Paper(String title, byte[] pdf, byte[] docx) {}
