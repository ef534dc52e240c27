package se.uppdrag.notices;

import java.util.UUID;

/// One posting on the board.
public record NoticeId(UUID value) {

    public String address() {
        return "/anslagstavla/" + value;
    }
}
