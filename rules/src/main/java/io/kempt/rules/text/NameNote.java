package io.kempt.rules.text;

import java.util.List;

/**
 * A name and the note that somebody wrote behind it, in brackets or behind a hyphen: 张三（已离职）.
 *
 * @param name without the note
 * @param note without its brackets; several are joined by blanks; empty when there is none
 */
public record NameNote(String name, String note) {
    private static final List<String> REMARKS =
            List.of("离职", "停用", "重复", "作废", "删除", "注销", "吊销", "倒闭", "停业", "失效", "废弃", "客户", "微信", "黑名单");
    private static final List<String> SHORT_REMARKS = List.of("新", "旧", "老");
    private static final String REMARK_STARTS = "已待勿请";

    /** A person's name: whatever stands in brackets at its end is a note, and so is a remark behind a hyphen. */
    public static NameNote ofPerson(String name) {
        return split(name, true);
    }

    /**
     * A customer's name without legal form: a remark such as 已停用 is a note; behind a person's name everything in
     * brackets is one, unless it names a place. Other brackets may belong to the name.
     */
    public static NameNote ofCustomer(String name) {
        return split(name, false);
    }

    /** Whether a text is what people note about a record, such as 已离职, 重复 or 老客户. */
    static boolean isRemark(String text) {
        String simple = Simplified.of(text);
        return !simple.isEmpty()
                && (SHORT_REMARKS.contains(simple)
                        || REMARK_STARTS.indexOf(simple.charAt(0)) >= 0
                        || REMARKS.stream().anyMatch(simple::contains));
    }

    private static NameNote split(String name, boolean person) {
        String head = name;
        String notes = "";
        for (int at = tailAt(head); at > 1; at = tailAt(head)) {
            boolean bracket = head.charAt(at) != '-';
            String note =
                    head.substring(at + 1, head.length() - (bracket ? 1 : 0)).strip();
            String before = head.substring(0, at).strip();
            boolean anyNote = bracket && (person || isPersonWithNote(before, note));
            if (before.length() < 2 || !(anyNote || isRemark(note))) {
                break;
            }
            notes = notes.isEmpty() ? note : note + ' ' + notes;
            head = before;
        }
        return new NameNote(head, notes);
    }

    private static boolean isPersonWithNote(String name, String note) {
        return CustomerName.of(name) == CustomerName.PERSON
                && !note.equals("中国")
                && Places.prefix(note) != note.length();
    }

    /** Where the bracket that closes at the end opens, or else the last hyphen; -1 when there is neither. */
    private static int tailAt(String name) {
        String text = HanCompanyName.narrowBrackets(name);
        if (!text.endsWith(")")) {
            return text.lastIndexOf('-');
        }
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
