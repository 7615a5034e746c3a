package io.kempt.rules.generate.party;

/**
 * The parts of a Chinese company's registered name, in the order the registration rules ask for: region, trade name,
 * business, legal form; or trade name (region) business, legal form.
 *
 * @param trade the trade name, two or three characters
 * @param tradeLatin its pinyin in one capitalised word
 * @param domain the company's Internet domain, below a reserved one
 */
record Firm(
        City city,
        String region,
        String trade,
        String tradeLatin,
        Business business,
        String form,
        boolean regionInside,
        String domain,
        int shortStyle) {

    static Firm invent(Dice dice) {
        City city = dice.pickEarly(WordLists.CITIES);
        StringBuilder trade = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        int length = dice.chance(0.55) ? 2 : 3;
        for (int i = 0; i < length; i++) {
            Characters.Han han = dice.pick(Characters.TRADE);
            trade.append(han.simplified());
            latin.append(han.pinyin());
        }
        Business business = dice.pick(WordLists.BUSINESSES);
        String form = dice.pick(WordLists.of("legal-form"));
        String number = dice.chance(0.4) ? Integer.toString(1 + dice.below(999)) : "";
        String domain = latin + "-" + business.host() + number + (dice.chance(0.6) ? ".example.cn" : ".example.com");
        return new Firm(
                city,
                city.inCompanyName(dice),
                trade.toString(),
                Latin.capitalised(latin.toString()),
                business,
                form,
                dice.chance(0.12),
                domain,
                dice.below(3));
    }

    /** A sister company of the same trade name in another city and business. */
    Firm sibling(Dice dice) {
        City other = dice.pick(WordLists.CITIES);
        Business otherBusiness = dice.pick(WordLists.BUSINESSES);
        return new Firm(
                other, other.inCompanyName(dice), trade, tradeLatin, otherBusiness, form, false, domain, shortStyle);
    }

    Name name() {
        String full = regionInside
                ? trade + "（" + region + "）" + business.chinese() + form
                : region + trade + business.chinese() + form;
        String english = city.english() + " " + tradeLatin + " " + business.english() + " Co., Ltd.";
        return new Name(full, Characters.traditional(full), english, abbreviated());
    }

    /** The registered name of a branch: that of the company, the branch's city, 分公司. */
    Name branchName(City branch) {
        Name head = name();
        String place = branch.name().substring(0, branch.name().length() - 1);
        String full = head.full() + place + "分公司";
        return new Name(
                full,
                Characters.traditional(full),
                head.latin() + " " + branch.english() + " Branch",
                head.abbreviated() + place + "分公司");
    }

    private String abbreviated() {
        return switch (shortStyle) {
            case 0 -> trade + business.chinese();
            case 1 -> region + trade;
            default -> region + trade + business.chinese();
        };
    }
}
