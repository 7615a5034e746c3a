package io.kempt.jobs.report;

import org.apache.poi.ss.usermodel.BorderStyle;

/** What a cell is for, which decides how it looks. One ink, one accent and greys: colour is left to the data. */
enum Role {
    TITLE(18, true, Role.ACCENT, "", BorderStyle.NONE),
    META(9, false, Role.MUTED, "", BorderStyle.NONE),
    SECTION(12, true, Role.ACCENT, "", BorderStyle.NONE),
    NOTE(10, false, Role.INK, "", BorderStyle.NONE),
    HEADER(10, true, Role.ACCENT, "EDF1F6", BorderStyle.THIN),
    BODY(10, false, Role.INK, "", BorderStyle.HAIR),
    CODE(7, false, Role.MUTED, "", BorderStyle.HAIR),
    TOTAL(10, true, Role.INK, "F6F8FA", BorderStyle.THIN),
    TILE_NAME(9, false, Role.MUTED, "F6F8FA", BorderStyle.NONE),
    TILE_VALUE(16, true, Role.ACCENT, "F6F8FA", BorderStyle.NONE),
    TILE_BASIS(8, false, Role.MUTED, "F6F8FA", BorderStyle.NONE);

    /** Colours as RGB in hexadecimal. */
    static final String ACCENT = "1F3A5F";

    static final String INK = "222B36";
    static final String MUTED = "6B7684";
    static final String LINE = "C9D2DC";
    static final String BAR = "3E7CA6";
    static final String DATA_BAR = "BFD7E8";

    private final int points;
    private final boolean bold;
    private final String colour;
    private final String fill;
    private final BorderStyle bottom;

    Role(int points, boolean bold, String colour, String fill, BorderStyle bottom) {
        this.points = points;
        this.bold = bold;
        this.colour = colour;
        this.fill = fill;
        this.bottom = bottom;
    }

    int points() {
        return points;
    }

    boolean isBold() {
        return bold;
    }

    String colour() {
        return colour;
    }

    /** Empty when the cell is not filled. */
    String fill() {
        return fill;
    }

    BorderStyle bottom() {
        return bottom;
    }

    boolean isTile() {
        return this == TILE_NAME || this == TILE_VALUE || this == TILE_BASIS;
    }
}
