package io.kempt.rules.enrich;

import io.kempt.rules.text.ChineseAddress;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.Province;
import io.kempt.rules.text.Provinces;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What several enrichers read in the same values of one record: a name taken apart, an address, an e-mail's domain. Each is
 * read when it is first asked for and kept until another value is asked about, which is seldom within a record. For one
 * thread at a time.
 */
public final class Readings {
    private String name = "";
    private @Nullable CompanyName company;
    private IndustryWords.@Nullable Suggestion industry;
    private String address = "";
    private @Nullable ChineseAddress place;
    private Optional<Province> province = Optional.empty();
    private boolean provinceSought;
    private String email = "";
    private @Nullable String domain;
    private String fitted = "";
    private int fit = -1;

    /** The parts of a customer's name. */
    CompanyName company(String text) {
        ofName(text);
        CompanyName known = company;
        if (known == null) {
            known = CompanyName.parse(text);
            company = known;
        }
        return known;
    }

    /** The line of business that a customer's name suggests. */
    IndustryWords.Suggestion industry(String text) {
        ofName(text);
        IndustryWords.Suggestion known = industry;
        if (known == null) {
            known = text.isEmpty() ? IndustryWords.NONE : IndustryWords.suggest(text, company(text));
            industry = known;
        }
        return known;
    }

    /** How surely a company's own e-mail domain spells a customer's name, in percent; 0 when it does not. */
    int fit(String companyDomain, String text) {
        ofName(text);
        if (fit < 0 || !fitted.equals(companyDomain)) {
            fitted = companyDomain;
            fit = text.isEmpty() ? 0 : CompanyDomain.fit(companyDomain, company(text));
        }
        return fit;
    }

    private void ofName(String text) {
        if (!text.equals(name)) {
            name = text;
            company = null;
            industry = null;
            fit = -1;
        }
    }

    /** The divisions that an address names. */
    ChineseAddress place(String text) {
        ofAddress(text);
        ChineseAddress known = place;
        if (known == null) {
            known = ChineseAddress.parse(text);
            place = known;
        }
        return known;
    }

    /** The province that an address names anywhere ({@link Provinces#inAddress}). */
    Optional<Province> province(String text) {
        ofAddress(text);
        if (!provinceSought) {
            province = Provinces.inAddress(text);
            provinceSought = true;
        }
        return province;
    }

    private void ofAddress(String text) {
        if (!text.equals(address)) {
            address = text;
            place = null;
            provinceSought = false;
        }
    }

    /** The company's own domain of an e-mail address ({@link CompanyDomain#of}); empty for none. */
    String domain(String text) {
        String known = domain;
        if (known == null || !text.equals(email)) {
            known = CompanyDomain.of(text);
            email = text;
            domain = known;
        }
        return known;
    }
}
