package io.kempt.rules.text;

import java.util.List;
import java.util.Optional;

/**
 * A Chinese address in free text, with the divisions that it names. Only what is beyond doubt is told: where a name fits
 * several places, as 鼓楼区 does, the address is ambiguous and all of them are candidates.
 *
 * @param text the address in its canonical form: blanks between Chinese characters and digits are gone
 * @param province empty when none is named and none follows from the rest
 * @param city the prefecture; Beijing, Shanghai, Tianjin and Chongqing are cities and provinces at once. Empty too for
 *     counties that answer to their province directly, such as 仙桃市
 * @param county the district or county
 * @param rest what stands behind the divisions: street, house and unit
 * @param ambiguous whether the names fit several places and nothing in the address decides
 * @param contradictory whether it goes on with a place that does not lie in the one before, as in 浙江省南京市
 * @param candidates the places that fit best, for an ambiguous address two or more; otherwise at most one
 */
public record ChineseAddress(
        String text,
        Optional<Region> province,
        Optional<Region> city,
        Optional<Region> county,
        String rest,
        boolean ambiguous,
        boolean contradictory,
        List<Region> candidates) {

    /** Reads an address as it stands in a file; one without Chinese characters names no division. */
    public static ChineseAddress parse(String address) {
        String text = canonical(address);
        if (!CellText.hasHan(text)) {
            return new ChineseAddress(
                    text, Optional.empty(), Optional.empty(), Optional.empty(), text, false, false, List.of());
        }
        return AddressParser.parse(text);
    }

    /** Whether no division was found, not even an ambiguous one. */
    public boolean isWithoutRegion() {
        return candidates.isEmpty();
    }

    /** The most exact division that is certain. */
    public Optional<Region> region() {
        return county.or(() -> city).or(() -> province);
    }

    /**
     * The canonical form: cleaned as all prose, and without blanks beside Chinese characters, for 北京市 朝阳区 and
     * 北京市朝阳区 are one address. A text that needs no change comes back as the same instance.
     */
    public static String canonical(String address) {
        String clean = CellText.clean(address);
        int blank = clean.indexOf(' ');
        if (blank < 0) {
            return clean;
        }
        StringBuilder out = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            if (clean.charAt(i) != ' ' || !isBesideHan(clean, i)) {
                out.append(clean.charAt(i));
            }
        }
        return out.length() == clean.length() ? clean : out.toString();
    }

    private static boolean isBesideHan(String text, int blank) {
        char before = text.charAt(blank - 1);
        char after = text.charAt(blank + 1);
        boolean han = CellText.isHan(before) || CellText.isHan(after);
        return han && !isLatin(before) && !isLatin(after);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
