package se.uppdrag.elections;

import java.io.IOException;
import java.io.InputStream;

/// A proportional election as a file, counted for whoever takes over its result.
public final class CountedBallots {

    private CountedBallots() {}

    /// @param file as `./uppdrag val` reads it
    public static ProportionalElection.Result read(InputStream file)
            throws IOException, UnreadableFile {
        var ballots = BallotsFile.read(file);
        return ballots.election().elect(ballots.drawn());
    }
}
