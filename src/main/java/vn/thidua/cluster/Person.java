package vn.thidua.cluster;

/**
 * A person as papers name him.
 *
 * @param name full name, such as "Nguyễn Văn An"; the user id if he is unknown
 * @param title such as "Giám đốc"
 * @param unit code of his unit
 */
public record Person(String name, String title, String unit) {

  /** Such as "Nguyễn Văn An, Giám đốc"; a stranger has no title. */
  String nameAndTitle() {
    return title.isEmpty() ? name : name + ", " + title;
  }
}
