package io.kempt.rules.text;

/**
 * A company's name and its parts, as name registration in China lays them down (region + trade name + line of business
 * + legal form) or as the legal forms of other countries show. All parts but {@code full} and {@code note} are meant
 * for comparing: simplified characters, lower case.
 *
 * @param full the name without a trailing note, in its own script
 * @param region the place that the name leads with or holds in brackets, such as 深圳市; may be several, joined
 * @param tradeName the distinctive part, such as 腾讯
 * @param business the words for the line of business, such as 科技
 * @param legalForm such as 有限公司 or {@code gmbh}; empty when the name has none
 * @param branch what follows the legal form, such as 北京市分行; empty for a head office
 * @param note what was written behind the name and is no part of it, such as 张三 or 已离职
 */
public record CompanyName(
        String full, String region, String tradeName, String business, String legalForm, String branch, String note) {

    /**
     * Takes a name apart. The text should be cleaned ({@link CellText#clean}); any text is accepted.
     *
     * @return the parts; for a text that is no company's name, {@code legalForm} is empty
     */
    public static CompanyName parse(String name) {
        if (CellText.hasHan(name)) {
            CompanyName han = HanCompanyName.parse(name, true);
            if (!han.legalForm.isEmpty()) {
                return han;
            }
            CompanyName foreign = ForeignCompanyName.parse(name);
            return foreign.legalForm.isEmpty() ? HanCompanyName.parse(name, false) : foreign;
        }
        return ForeignCompanyName.parse(name);
    }

    /**
     * Whether a simplified text with brackets of one kind may have a legal form at all: most names of persons are known
     * to have none by their characters alone.
     */
    static boolean mayHaveForm(String simple) {
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            // What parts a foreign form or a note from the name
            if (" ,，(-/|".indexOf(c) >= 0 || LegalForms.HAN_FIRST.get(c)) {
                return true;
            }
        }
        return !simple.isEmpty() && LegalForms.HAN_WEAK_LAST.get(simple.charAt(simple.length() - 1));
    }

    /** The name without region, legal form, branch and note: what two spellings of one company share. */
    public String core() {
        return tradeName + business;
    }

    /** Whether the name ends in a legal form that registers accept. */
    public boolean isRegisteredForm() {
        return !legalForm.isEmpty();
    }
}
