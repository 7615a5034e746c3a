package io.kempt.rules.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postal address in its parts.
 *
 * @param street street, house and unit without place names, blanks and punctuation
 * @param road the street's letters alone; Chinese: up to 路, 街 or 道
 * @param house the house number
 * @param city the town without 市; Latin letters without blanks
 * @param postcode the postal code without blanks
 */
record Address(String street, String road, String house, String city, String postcode) {
    static final Address NONE = new Address("", "", "", "", "");

    private static final Pattern HAN_PLACE =
            Pattern.compile("^(?:中国)?(?:[^省市区路号]{2,4}省|[^省市区路号]{2,6}自治区)?(?:([^省市区县路街号]{2,6})市)?");
    private static final Pattern HAN_ROAD = Pattern.compile("(?:[^区县]{1,5}(?:区|县|镇))?([^0-9]{1,12}?(?:路|街|道|巷|弄|胡同))?");
    private static final Pattern HAN_HOUSE = Pattern.compile("(\\d+)\\s*号");
    private static final Pattern HOUSE = Pattern.compile("(?<![\\d-])(\\d{1,5}[a-z]?)(?![\\d])");
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|\\d{5}(?:-\\d{4})?|\\d{6})\\b");
    private static final Pattern HAN_NOISE = Pattern.compile("[\\s,，。-]+");
    private static final Pattern HAN_BUILDING = Pattern.compile("号楼|幢");
    private static final Pattern SEPARATORS = Pattern.compile("[ .,;/-]+");
    private static final Set<String> UNITS = Set.of("suite", "apartment", "unit", "floor", "flat", "building", "room");
    private static final Map<String, String> SAME = new HashMap<>();

    static {
        String[] families = {
            "street=st str",
            "avenue=ave av",
            "road=rd",
            "lane=ln",
            "drive=dr",
            "boulevard=blvd bd",
            "court=ct",
            "place=pl",
            "square=sq",
            "terrace=ter terr",
            "highway=hwy",
            "calle=c cl",
            "via=v",
            "avenida=avda",
            "suite=ste",
            "apartment=apt",
            "building=bldg",
            "floor=fl",
            "north=n",
            "south=s",
            "east=e",
            "west=w"
        };
        for (String family : families) {
            int equals = family.indexOf('=');
            for (String word : family.substring(equals + 1).split(" ")) {
                SAME.put(word, family.substring(0, equals));
            }
        }
    }

    /** Splits a folded address; city and postcode may be empty when they stand within it. */
    static Address of(String folded, String city, String postcode) {
        if (folded.isEmpty() && city.isEmpty() && postcode.isEmpty()) {
            return NONE;
        }
        return MatchText.hasHan(folded) || MatchText.hasHan(city)
                ? han(folded, city, postcode)
                : latin(folded, city, postcode);
    }

    private static Address han(String folded, String cityField, String postcode) {
        String text = HAN_NOISE.matcher(folded).replaceAll("");
        Matcher place = HAN_PLACE.matcher(text);
        String city = MatchText.lettersAndDigits(cityField);
        if (place.find()) {
            if (city.isEmpty() && place.group(1) != null) {
                city = place.group(1);
            }
            text = text.substring(place.end());
        }
        if (city.length() > 2 && city.endsWith("市")) {
            city = city.substring(0, city.length() - 1);
        }
        if (!city.isEmpty() && text.startsWith(city)) {
            text = text.substring(city.length());
        }
        Matcher house = HAN_HOUSE.matcher(text);
        Matcher road = HAN_ROAD.matcher(text);
        String roadName = road.lookingAt() && road.group(1) != null ? road.group(1) : "";
        return new Address(
                hanStreet(text),
                roadName,
                house.find() ? house.group(1) : "",
                city,
                MatchText.lettersAndDigits(postcode));
    }

    /** 号楼, 幢 and 栋 are one, and 室 after the room's number comes and goes. */
    private static String hanStreet(String text) {
        String street = HAN_BUILDING.matcher(MatchText.lettersAndDigits(text)).replaceAll("栋");
        return street.endsWith("室") ? street.substring(0, street.length() - 1) : street;
    }

    private static Address latin(String folded, String cityField, String postcodeField) {
        String text = folded;
        String city = MatchText.lettersAndDigits(cityField);
        String postcode = MatchText.lettersAndDigits(postcodeField);
        int comma = text.indexOf(',');
        if (city.isEmpty() && postcode.isEmpty() && comma > 0) {
            String place = text.substring(comma + 1);
            Matcher code = POSTCODE.matcher(place);
            if (code.find()) {
                postcode = MatchText.lettersAndDigits(code.group());
                place = code.replaceFirst(" ");
            }
            city = MatchText.lettersAndDigits(place.split(",")[0]);
            text = text.substring(0, comma);
        }
        StringBuilder street = new StringBuilder();
        StringBuilder road = new StringBuilder();
        boolean unit = false;
        for (String token : SEPARATORS.split(text)) {
            String part = MatchText.lettersAndDigits(token);
            if (part.endsWith("strasse")) {
                part = part.substring(0, part.length() - 4);
            }
            part = SAME.getOrDefault(part, part);
            street.append(part);
            unit = unit || UNITS.contains(part);
            if (!unit && !part.isEmpty() && Character.isLetter(part.charAt(0))) {
                road.append(part);
            }
        }
        Matcher house = HOUSE.matcher(text);
        return new Address(street.toString(), road.toString(), house.find() ? house.group(1) : "", city, postcode);
    }
}
