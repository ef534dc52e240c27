package se.uppdrag.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/// Reads rows as records. The framework's own mapper asks the driver for each value as the type of
/// the component and lets it fail where the driver does not know the type: an exception with the
/// whole stack for each id and each moment of each row, which was an eighth of all that was
/// allocated while a hall voted. Here what a column can become is known before the first row.
///
/// For records of texts, numbers, dates, moments, enums and ids (records of one `UUID`). A column
/// has the component's name, with its words parted by `_`.
public final class Rows<T extends Record> implements RowMapper<T> {

    /// Reads one column.
    private interface Reader {
        @Nullable Object read(ResultSet row, String column) throws SQLException;
    }

    private record Part(String column, Reader reader) {}

    private final Constructor<T> constructor;
    private final List<Part> parts;

    private Rows(Class<T> type) {
        this.constructor = canonical(type);
        this.parts =
                Arrays.stream(type.getRecordComponents())
                        .map(one -> new Part(column(one), reader(one.getType())))
                        .toList();
    }

    /// @throws IllegalArgumentException when a component is of a kind that no column becomes
    public static <T extends Record> Rows<T> of(Class<T> type) {
        return new Rows<>(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).reader().read(row, parts.get(i).column());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static <T> Constructor<T> canonical(Class<T> type) {
        try {
            var types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has its constructor", e);
        }
    }

    /// `fromDate` is `from_date`.
    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Reader reader(Class<?> type) {
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == Instant.class) {
            return Rows::moment;
        }
        if (type == int.class) {
            return (row, column) -> there(row, row.getInt(column), column);
        }
        if (type == long.class) {
            return (row, column) -> there(row, row.getLong(column), column);
        }
        if (type == boolean.class) {
            return (row, column) -> there(row, row.getBoolean(column), column);
        }
        if (type == byte[].class) {
            return ResultSet::getBytes;
        }
        if (List.of(UUID.class, LocalDate.class, BigDecimal.class, Integer.class, Long.class)
                .contains(type)) {
            return (row, column) -> row.getObject(column, type);
        }
        if (type.isEnum()) {
            var names = type.getEnumConstants();
            return (row, column) -> constant(names, row.getString(column));
        }
        if (type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class) {
            var id = canonical(type);
            return (row, column) -> {
                var value = row.getObject(column, UUID.class);
                return value == null ? null : BeanUtils.instantiateClass(id, value);
            };
        }
        throw new IllegalArgumentException("No column becomes a " + type.getName());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Object there(ResultSet row, Object value, String column) throws SQLException {
        if (row.wasNull()) {
            throw new SQLException("Nothing in " + column + ", where there is always something");
        }
        return value;
    }

    private static @Nullable Object constant(Object[] constants, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(constants)
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name));
    }
}
