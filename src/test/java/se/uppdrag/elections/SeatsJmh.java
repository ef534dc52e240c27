package se.uppdrag.elections;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The seats of every municipality in the election of 2018, from its votes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SeatsJmh {

    private List<MunicipalCount> counts = List.of();

    @Setup
    public void read() throws IOException, UnreadableFile {
        try (var reader = Files.newBufferedReader(Real.file(RealElectionsTests.FILE))) {
            counts =
                    CountsFile.read(reader).stream().filter(count -> count.year() == 2018).toList();
        }
    }

    @Benchmark
    public int everyMunicipality() {
        int seats = 0;
        for (var count : counts) {
            seats += Distribution.of(count).handedOut();
        }
        return seats;
    }
}
