package se.uppdrag.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import se.uppdrag.sealing.OpenKey;
import se.uppdrag.sealing.Ring;
import se.uppdrag.sealing.Sealing;

/// The auditors' keys that are open now.
@Component
public class AuditRing extends Ring<AuditRing.Open> {

    /// An open key, with the keys of the folders it has opened. Whoever has it may read and write.
    public static final class Open implements OpenKey {

        private record FolderKey(int generation, byte[] bytes) {}

        private final UUID holder;
        private final String name;
        private final UUID key;
        private final Sealing.Pair pair;
        private final Map<UUID, FolderKey> folders = new ConcurrentHashMap<>();

        Open(UUID holder, String name, UUID key, Sealing.Pair pair) {
            this.holder = holder;
            this.name = name;
            this.key = key;
            this.pair = pair;
        }

        @Override
        public Optional<UUID> holder() {
            return Optional.of(holder);
        }

        UUID person() {
            return holder;
        }

        String name() {
            return name;
        }

        UUID key() {
            return key;
        }

        Sealing.Pair pair() {
            return pair;
        }

        Optional<byte[]> folder(UUID folder, int generation) {
            return Optional.ofNullable(folders.get(folder))
                    .filter(one -> one.generation() == generation)
                    .map(FolderKey::bytes);
        }

        void found(UUID folder, int generation, byte[] bytes) {
            folders.put(folder, new FolderKey(generation, bytes));
        }

        @Override
        public void wipe() {
            Arrays.fill(pair.secret(), (byte) 0);
            folders.values().forEach(one -> Arrays.fill(one.bytes(), (byte) 0));
            folders.clear();
        }
    }
}
