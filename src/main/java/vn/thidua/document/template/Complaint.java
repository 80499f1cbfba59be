package vn.thidua.document.template;

/**
 * What is wrong with a template.
 *
 * @param line from 1; for a missing field the line of the shipped template that prints it
 * @param field or element that is meant
 * @param messageKey says what is wrong and what to do; its argument is the field
 */
record Complaint(int line, String field, String messageKey) {}
