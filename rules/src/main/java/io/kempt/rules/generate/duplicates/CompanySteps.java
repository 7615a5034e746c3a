package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.COMPANY;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Latin;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a company's name is written otherwise. */
final class CompanySteps {
    private static final Map<String, List<String>> FORMS = Map.ofEntries(
            Map.entry("有限公司", List.of("有限责任公司", "公司", "", "(有限)公司", "有限公司")),
            Map.entry("有限责任公司", List.of("有限公司", "公司", "")),
            Map.entry("股份有限公司", List.of("有限公司", "股份公司", "(集团)股份有限公司", "")),
            Map.entry("集团有限公司", List.of("集团", "(集团)有限公司", "有限公司")),
            Map.entry("LLC", List.of("L.L.C.", "", "Inc.", "llc", "Limited Liability Company")),
            Map.entry("Inc.", List.of("Inc", "Incorporated", "", "Corp.", "Co.")),
            Map.entry("Corp.", List.of("Corporation", "Corp", "", "Inc.")),
            Map.entry("Ltd", List.of("Limited", "Ltd.", "", "Co. Ltd")),
            Map.entry("Limited", List.of("Ltd", "Ltd.", "")),
            Map.entry("PLC", List.of("plc", "P.L.C.", "")),
            Map.entry("GmbH", List.of("G.m.b.H.", "gmbh", "", "GmbH & Co. KG", "mbH")),
            Map.entry("AG", List.of("A.G.", "", "Aktiengesellschaft")),
            Map.entry("GmbH & Co. KG", List.of("GmbH & Co.", "GmbH", "GmbH und Co KG", "KG")),
            Map.entry("SARL", List.of("S.A.R.L.", "Sarl", "")),
            Map.entry("SAS", List.of("S.A.S.", "")),
            Map.entry("SA", List.of("S.A.", "")),
            Map.entry("S.L.", List.of("SL", "S.L.U.", "")),
            Map.entry("S.A.", List.of("SA", "")),
            Map.entry("S.r.l.", List.of("SRL", "Srl", "")),
            Map.entry("S.p.A.", List.of("SpA", "SPA", "")));
    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("Services", "Svcs"),
            Map.entry("Solutions", "Sol."),
            Map.entry("Engineering", "Eng."),
            Map.entry("Electronics", "Electr."),
            Map.entry("Technologies", "Tech"),
            Map.entry("Industries", "Ind."),
            Map.entry("Logistics", "Log."),
            Map.entry("Construction", "Constr."),
            Map.entry("International", "Intl"),
            Map.entry("Holdings", "Hldgs"),
            Map.entry("Consulting", "Consult."),
            Map.entry("信息技术", "信息"),
            Map.entry("网络科技", "网络"),
            Map.entry("建筑工程", "建筑"),
            Map.entry("机械设备", "机械"),
            Map.entry("医疗器械", "医疗"),
            Map.entry("供应链管理", "供应链"),
            Map.entry("文化传播", "文化"),
            Map.entry("生物科技", "生物"));

    private CompanySteps() {}

    static void legalForm(Draft draft, Dice dice) {
        Firm firm = draft.customer().firm();
        String form = dice.pick(FORMS.getOrDefault(firm.form(), List.of(firm.form())));
        draft.vary(
                COMPANY,
                Variation.LEGAL_FORM,
                firm.written(firm.region(), firm.trade(), firm.business(), form).trim());
    }

    static void shortened(Draft draft, Dice dice) {
        Firm firm = draft.customer().firm();
        String business = ABBREVIATED.getOrDefault(firm.business(), dice.chance(0.25) ? "" : firm.business());
        String form = dice.chance(0.5) ? firm.form() : "";
        draft.vary(
                COMPANY,
                Variation.COMPANY_SHORTENED,
                firm.written(firm.region(), firm.trade(), business, form).trim());
    }

    /** The city of a Chinese name left out, in full, or in brackets before or behind the trade name. */
    static void region(Draft draft, Dice dice) {
        Firm firm = draft.customer().firm();
        if (!firm.land().chinese()) {
            return;
        }
        String city = firm.region().isEmpty()
                ? draft.address().city().substring(0, draft.address().city().length() - 1)
                : firm.region();
        String name = switch (dice.below(4)) {
            case 0 -> firm.written("", firm.trade(), firm.business(), firm.form());
            case 1 -> firm.written(city + "市", firm.trade(), firm.business(), firm.form());
            case 2 -> firm.written("（" + city + "）", firm.trade(), firm.business(), firm.form());
            default -> firm.written("", firm.trade() + "（" + city + "）", firm.business(), firm.form());
        };
        draft.vary(COMPANY, Variation.REGION_MOVED, name);
    }

    static void traditional(Draft draft, Dice dice) {
        draft.vary(COMPANY, Variation.TRADITIONAL, Han.traditional(draft.cell(COMPANY)));
    }

    static void homophone(Draft draft, Dice dice) {
        Firm firm = draft.customer().firm();
        if (firm.land().chinese() && draft.cell(COMPANY).equals(firm.name())) {
            String trade = Han.homophone(firm.trade(), dice);
            draft.vary(COMPANY, Variation.HOMOPHONE, firm.written(firm.region(), trade, firm.business(), firm.form()));
        }
    }

    static void ascii(Draft draft, Dice dice) {
        draft.vary(
                COMPANY,
                Variation.ACCENTS_DROPPED,
                Latin.ascii(draft.cell(COMPANY)).replace(" & ", dice.chance(0.5) ? " and " : " & "));
    }

    static void upperCase(Draft draft, Dice dice) {
        draft.vary(COMPANY, Variation.UPPER_CASE, draft.cell(COMPANY).toUpperCase(Locale.ROOT));
    }
}
