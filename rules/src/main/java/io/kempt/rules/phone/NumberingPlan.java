package io.kempt.rules.phone;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one country code as libphonenumber's metadata describes them. It follows the library's steps: the region
 * is the first whose leading digits or types fit, and the type the first whose expression and lengths fit. What the
 * library would first have to rewrite (a carrier's code, a national prefix behind the country code) it leaves to it.
 */
final class NumberingPlan {
    /** The longest national number that the library takes. */
    static final int LONGEST = 17;

    private static final int SHORTEST = 4;
    private static final int NATIONAL_PREFIX = 0;
    private static final int INTERNATIONAL_PREFIX = 1;
    private static final int FIRST_REGION = 2;

    private final String code;
    private final List<RegionNumbers> regions = new ArrayList<>();
    private final boolean zeroPrefix;
    private final DigitAutomaton automaton;
    private final ValidationResult[] lengths = new ValidationResult[LONGEST + 1];

    /** @throws IllegalArgumentException when the metadata is written in a way that is not known here */
    NumberingPlan(int countryCode) {
        this.code = Integer.toString(countryCode);
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        MetadataSource source =
                DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
        DigitNfa nfa = new DigitNfa();
        int label = FIRST_REGION;
        for (String region : library.getRegionCodesForCountryCode(countryCode)) {
            RegionNumbers numbers = new RegionNumbers(source.getMetadataForRegion(region), label);
            numbers.addTo(nfa);
            regions.add(numbers);
            label += RegionNumbers.LABELS;
        }
        PhoneMetadata main = source.getMetadataForRegion(library.getRegionCodeForCountryCode(countryCode));
        nfa.addPrefix(main.getNationalPrefixForParsing(), NATIONAL_PREFIX);
        nfa.addPrefix(main.getInternationalPrefix(), INTERNATIONAL_PREFIX);
        this.zeroPrefix = main.getNationalPrefixTransformRule().isEmpty() && isZero(main.getNationalPrefixForParsing());
        this.automaton = new DigitAutomaton(nfa);
        for (int length = SHORTEST; length <= LONGEST; length++) {
            PhoneNumber any =
                    new PhoneNumber().setCountryCode(countryCode).setNationalNumber((long) Math.pow(10, length - 1));
            lengths[length] = library.isPossibleNumberWithReason(any);
        }
    }

    /** Whether a 0 at the beginning can only be the prefix 0, as it is nearly everywhere and in China. */
    private static boolean isZero(String prefix) {
        return prefix.equals("0") || (prefix.startsWith("(1") && prefix.endsWith(")|0"));
    }

    /** Judges the digits from a place on as they follow the country code; null when the library must be asked. */
    @Nullable
    NumberVerdict international(String digits, int from) {
        int length = digits.length() - from;
        if (length < SHORTEST || length > LONGEST) {
            return null;
        }
        DigitAutomaton.State end = automaton.after(digits, from);
        return end == null || end.has(NATIONAL_PREFIX) ? null : verdict(end, length);
    }

    /**
     * Finds the place where the national number begins in digits as they are dialled within the main region; -1 when the
     * library must be asked.
     */
    int nationalStart(String digits) {
        DigitAutomaton.State end =
                digits.startsWith(code) || digits.length() > LONGEST ? null : automaton.after(digits, 0);
        if (end == null || end.has(INTERNATIONAL_PREFIX)) {
            return -1;
        }
        if (!end.has(NATIONAL_PREFIX)) {
            return 0;
        }
        boolean plain = zeroPrefix && digits.charAt(0) == '0' && digits.length() - 1 >= SHORTEST;
        DigitAutomaton.State rest = plain ? automaton.after(digits, 1) : null;
        boolean stripped = rest != null
                && lengths[digits.length() - 1] == ValidationResult.IS_POSSIBLE
                && (regions.get(0).isViable(rest) || !regions.get(0).isViable(end));
        return stripped ? 1 : -1;
    }

    /** Judges a national number without prefix. */
    @Nullable
    NumberVerdict national(String digits, int from) {
        int length = digits.length() - from;
        DigitAutomaton.State end = length < SHORTEST || length > LONGEST ? null : automaton.after(digits, from);
        return end == null ? null : verdict(end, length);
    }

    private NumberVerdict verdict(DigitAutomaton.State end, int length) {
        NumberVerdict noted = end.noted(length);
        if (noted == null) {
            noted = judge(end, length);
            end.note(length, noted);
        }
        return noted;
    }

    private NumberVerdict judge(DigitAutomaton.State end, int length) {
        boolean possible = lengths[length] == ValidationResult.IS_POSSIBLE
                || lengths[length] == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
        if (!possible) {
            return NumberVerdict.IMPOSSIBLE;
        }
        if (regions.size() == 1) {
            return regions.get(0).type(end, length);
        }
        for (RegionNumbers region : regions) {
            NumberVerdict type = region.type(end, length);
            if (region.hasLeadingDigits() ? region.leads(end) : type.isValid()) {
                return type;
            }
        }
        return NumberVerdict.UNASSIGNED;
    }

    /** What numbers one region has. */
    private static final class RegionNumbers {
        private static final int GENERAL = 0;
        private static final int FIXED = 1;
        private static final int MOBILE = 2;
        private static final int LEADING = 3;
        private static final int FIRST_TYPE = 4;

        /** In the order in which the library tries them, before fixed lines and mobiles. */
        private static final List<NumberVerdict> TYPES = List.of(
                NumberVerdict.PREMIUM_RATE,
                NumberVerdict.TOLL_FREE,
                NumberVerdict.SHARED_COST,
                NumberVerdict.VOIP,
                NumberVerdict.PERSONAL,
                NumberVerdict.PAGER,
                NumberVerdict.UNIVERSAL_ACCESS,
                NumberVerdict.VOICEMAIL);

        static final int LABELS = FIRST_TYPE + 8;

        private final PhoneMetadata metadata;
        private final int label;
        private final List<PhoneNumberDesc> types;

        RegionNumbers(PhoneMetadata metadata, int label) {
            this.metadata = metadata;
            this.label = label;
            this.types = List.of(
                    metadata.getPremiumRate(),
                    metadata.getTollFree(),
                    metadata.getSharedCost(),
                    metadata.getVoip(),
                    metadata.getPersonalNumber(),
                    metadata.getPager(),
                    metadata.getUan(),
                    metadata.getVoicemail());
        }

        void addTo(DigitNfa nfa) {
            nfa.add(metadata.getGeneralDesc().getNationalNumberPattern(), label + GENERAL);
            nfa.add(metadata.getFixedLine().getNationalNumberPattern(), label + FIXED);
            nfa.add(metadata.getMobile().getNationalNumberPattern(), label + MOBILE);
            nfa.addPrefix(metadata.getLeadingDigits(), label + LEADING);
            for (int i = 0; i < types.size(); i++) {
                nfa.add(types.get(i).getNationalNumberPattern(), label + FIRST_TYPE + i);
            }
        }

        boolean hasLeadingDigits() {
            return metadata.hasLeadingDigits();
        }

        boolean leads(DigitAutomaton.State end) {
            return end.has(label + LEADING);
        }

        boolean isViable(DigitAutomaton.State end) {
            return end.has(label + GENERAL);
        }

        NumberVerdict type(DigitAutomaton.State end, int length) {
            if (!fits(metadata.getGeneralDesc(), GENERAL, end, length)) {
                return NumberVerdict.UNASSIGNED;
            }
            for (int i = 0; i < types.size(); i++) {
                if (fits(types.get(i), FIRST_TYPE + i, end, length)) {
                    return TYPES.get(i);
                }
            }
            boolean same = metadata.getSameMobileAndFixedLinePattern();
            boolean mobile = fits(metadata.getMobile(), MOBILE, end, length);
            if (fits(metadata.getFixedLine(), FIXED, end, length)) {
                return same || mobile ? NumberVerdict.FIXED_OR_MOBILE : NumberVerdict.FIXED;
            }
            return !same && mobile ? NumberVerdict.MOBILE : NumberVerdict.UNASSIGNED;
        }

        private boolean fits(PhoneNumberDesc desc, int kind, DigitAutomaton.State end, int length) {
            List<Integer> known = desc.getPossibleLengthList();
            return (known.isEmpty() || known.contains(length)) && end.has(label + kind);
        }
    }
}
