package se.uppdrag.learning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder in the municipality's archive that belongs to a training or to an organ.
///
/// @param remote its number or path there
/// @param training nothing for an organ's
/// @param organ nothing for a training's
record Folder(UUID id, String remote, @Nullable UUID training, @Nullable String organ) {

    boolean holds(MaterialTable.Item item) {
        return training == null
                ? organ != null && organ.equals(item.organ())
                : training.equals(item.training());
    }
}
