package io.kempt.jobs.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Binds the values of a row to the parameters of a statement, one after the other. */
final class BoundValues implements Insertion.RowValues {
    private final PreparedStatement statement;
    private int at = 1;

    BoundValues(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public void text(String value) throws SQLException {
        statement.setString(at++, Insertion.storable(value));
    }

    @Override
    public void number(long value) throws SQLException {
        statement.setLong(at++, value);
    }

    @Override
    public void absent() throws SQLException {
        statement.setNull(at++, Types.VARCHAR);
    }

    @Override
    public void real(double value) throws SQLException {
        statement.setDouble(at++, value);
    }
}
