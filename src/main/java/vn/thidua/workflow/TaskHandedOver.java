package vn.thidua.workflow;

/**
 * A task went from one person to another.
 *
 * @param from user id of the one who had it
 * @param to user id of the one who has it now
 */
public record TaskHandedOver(
    String taskId, String title, String businessKey, String from, String to) {}
