package io.kempt.rules.finding;

import java.util.List;

/**
 * What a reader noticed in a cell before its value was judged, such as that digits of a number are lost.
 *
 * @param place the cell's column in a record, or the field's place in a row; counted from 0
 * @param suggestion the value to propose; empty when there is none
 * @param args what fills the placeholders of the code's wording
 */
public record CellRemark(int place, FindingCode code, String suggestion, List<String> args) {

    /** The same remark on another column or field. */
    public CellRemark at(int other) {
        return new CellRemark(other, code, suggestion, args);
    }
}
