package se.uppdrag.backup;

import org.postgresql.replication.LogSequenceNumber;

/// A piece of the database's log as PostgreSQL divides it: 16 MB, named by timeline and place.
///
/// @param number which 16 MB from the beginning of the log
record Segment(int timeline, long number) implements Comparable<Segment> {

    static final int BYTES = 16 * 1024 * 1024;
    private static final long IN_ONE_FILE_NUMBER = 0x1_0000_0000L / BYTES;

    static Segment at(int timeline, long position) {
        return new Segment(timeline, Long.divideUnsigned(position, BYTES));
    }

    /// @param name `000000010000000A000000FF`
    static Segment named(String name) {
        var high = Long.parseLong(name.substring(8, 16), 16);
        var low = Long.parseLong(name.substring(16, 24), 16);
        return new Segment(
                Integer.parseUnsignedInt(name.substring(0, 8), 16),
                high * IN_ONE_FILE_NUMBER + low);
    }

    String name() {
        return "%08X%08X%08X"
                .formatted(timeline, number / IN_ONE_FILE_NUMBER, number % IN_ONE_FILE_NUMBER);
    }

    long start() {
        return number * BYTES;
    }

    Segment next() {
        return new Segment(timeline, number + 1);
    }

    @Override
    public int compareTo(Segment other) {
        return timeline == other.timeline
                ? Long.compare(number, other.number)
                : Integer.compare(timeline, other.timeline);
    }

    static long position(String written) {
        return LogSequenceNumber.valueOf(written).asLong();
    }
}
