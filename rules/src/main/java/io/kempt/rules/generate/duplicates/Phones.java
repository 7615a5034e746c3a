package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.duplicates.ChineseAddresses.City;
import io.kempt.rules.generate.party.Dice;
import java.util.List;

/** Telephone numbers, and the five styles in which people write them. */
final class Phones {
    private static final int STYLES = 5;
    private static final List<String> CHINESE_MOBILE = List.of(
            "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "150", "151", "152", "153", "155",
            "156", "157", "158", "159", "166", "170", "173", "176", "177", "178", "180", "181", "182", "183", "185",
            "186", "187", "188", "189", "191", "193", "198", "199");

    private Phones() {}

    /** A mobile number, or where these look alike any. */
    static Phone mobile(Land land, Dice dice) {
        String digits = switch (land) {
            case CN -> dice.pick(CHINESE_MOBILE) + dice.digits(8);
            case US -> (2 + dice.below(8)) + dice.digits(2) + (2 + dice.below(8)) + dice.digits(6);
            case GB -> "7" + dice.digits(9);
            case DE -> (dice.chance(0.6) ? "15" : "17") + dice.digits(9);
            case FR, ES -> "6" + dice.digits(8);
            case IT -> "3" + dice.digits(9);
        };
        return new Phone(land, "", digits);
    }

    /** The line of a Chinese company. */
    static Phone line(City city, Dice dice) {
        return new Phone(Land.CN, city.areaCode(), lineDigits(dice));
    }

    /** Another number of the same kind and place. */
    static Phone another(Phone phone, Dice dice) {
        return phone.area().isEmpty()
                ? mobile(phone.land(), dice)
                : new Phone(phone.land(), phone.area(), lineDigits(dice));
    }

    private static String lineDigits(Dice dice) {
        return (2 + dice.below(7)) + dice.digits(7);
    }

    /** The number in one of the five styles. */
    static String written(Phone phone, Dice dice) {
        String national = phone.area() + phone.digits();
        String code = phone.land().callingCode;
        return switch (dice.below(STYLES)) {
            case 0 -> "+" + code + national;
            case 1 -> "+" + code + " " + national;
            case 2 -> grouped(phone);
            case 3 -> dice.chance(0.35) ? "00" + code + national : domestic(phone) + phone.digits();
            default -> domestic(phone) + phone.digits();
        };
    }

    private static String domestic(Phone phone) {
        return phone.area().isEmpty() ? phone.land().trunk : "0" + phone.area();
    }

    private static String grouped(Phone phone) {
        String digits = phone.digits();
        if (!phone.area().isEmpty()) {
            return "0" + phone.area() + "-" + digits;
        }
        String rest = digits.substring(digits.length() - 4);
        String start = digits.substring(0, digits.length() - 4);
        return switch (phone.land()) {
            case CN -> start.substring(0, 3) + "-" + start.substring(3) + "-" + rest;
            case US -> "(" + start.substring(0, 3) + ") " + start.substring(3) + "-" + rest;
            default -> phone.land().trunk + start.substring(0, 3) + " " + start.substring(3) + " " + rest;
        };
    }
}
