package nl.baken.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WriteOptions;

/**
 * The versions of things, on disk. What is read from the topics is written with the place up to which they were read, as a
 * whole or not at all, so that nothing is missing or there twice after an end of any kind.
 *
 * <p>Written by one thread, read by any number.
 */
public final class Store implements AutoCloseable {

    private static final long CACHE = 32L * 1024 * 1024;
    private static final long BUFFER = 8L * 1024 * 1024;
    private static final byte[] IDENTITY = {'!', 'i'};
    private static final char POSITION = '@';
    private static final byte TICK = '$';

    private final Cache cache;
    private final BloomFilter filter;
    private final Options options;
    private final RocksDB db;
    private final Path directory;

    private Store(Path directory) throws RocksDBException {
        this.directory = directory;
        cache = new LRUCache(CACHE);
        filter = new BloomFilter();
        options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(BUFFER)
                .setCompressionType(CompressionType.ZSTD_COMPRESSION)
                .setKeepLogFileNum(2)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setFilterPolicy(filter));
        db = RocksDB.open(options, directory.toString());
    }

    /**
     * The store in a directory, made when it is not there.
     *
     * @throws StoreException when it cannot be used, for instance since another server runs on it
     */
    public static Store open(Path directory) {
        RocksDB.loadLibrary();
        try {
            Files.createDirectories(directory);
            return new Store(directory);
        } catch (IOException | RocksDBException e) {
            throw new StoreException(
                    "The directory " + directory + " cannot be used for what the server reads (" + e.getMessage()
                            + "). Does another server run on it? Give another one with --store DIR.",
                    e);
        }
    }

    /**
     * Binds the store to what it is read from, when it is new.
     *
     * @param identity of the cluster and the form of the store
     * @throws StoreException when it was read from something else
     */
    void identify(String identity) {
        byte[] known = get(IDENTITY);
        try {
            if (known == null) {
                db.put(IDENTITY, identity.getBytes(StandardCharsets.UTF_8));
            } else if (!identity.equals(new String(known, StandardCharsets.UTF_8))) {
                throw new StoreException(
                        "The directory " + directory
                                + " has what was read from another cluster or by another version of"
                                + " Baken (" + new String(known, StandardCharsets.UTF_8) + "; this is " + identity
                                + "). Remove it: everything in it is read again. Or give another one with --store DIR.",
                        null);
            }
        } catch (RocksDBException e) {
            throw new StoreException("The store of the server cannot be written: " + e.getMessage(), e);
        }
    }

    /** The offset of the next record to be read; empty when none was read. */
    public OptionalLong position(String topic, int partition) {
        byte[] value = get(positionKey(topic, partition));
        return value == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(value).getLong());
    }

    static byte[] positionKey(String topic, int partition) {
        return (POSITION + topic + '-' + partition).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] tickKey(int partition) {
        return ByteBuffer.allocate(1 + Integer.BYTES)
                .put(TICK)
                .putInt(partition)
                .array();
    }

    /** The latest tick of each partition that had one. */
    Map<Integer, Instant> ticks() {
        Map<Integer, Instant> ticks = new HashMap<>();
        try (RocksIterator entries = db.newIterator()) {
            for (entries.seek(new byte[] {TICK}); entries.isValid() && entries.key()[0] == TICK; entries.next()) {
                ticks.put(
                        ByteBuffer.wrap(entries.key(), 1, Integer.BYTES).getInt(),
                        Instant.ofEpochMilli(ByteBuffer.wrap(entries.value()).getLong()));
            }
        }
        return ticks;
    }

    /** Writes all of it, or nothing. */
    void write(Changes changes) {
        try (WriteOptions unsynced = new WriteOptions()) {
            db.write(unsynced, changes.batch());
        } catch (RocksDBException e) {
            throw new StoreException("The store of the server cannot be written: " + e.getMessage(), e);
        }
    }

    /** The latest version of one thing at a moment; empty when nothing was said of it then. */
    public Optional<Version> at(Instant moment, Kind kind, String... names) {
        byte[] prefix = StoreKey.prefix(kind, List.of(names));
        try (RocksIterator entries = db.newIterator()) {
            entries.seekForPrev(new StoreKey(kind, List.of(names), moment.toEpochMilli(), Long.MAX_VALUE).bytes());
            if (!entries.isValid() || !StoreKey.isOf(prefix, entries.key())) {
                return Optional.empty();
            }
            return Optional.of(version(entries)).filter(version -> !version.isGone());
        }
    }

    /** Of every thing whose first names these are, the latest version at a moment, by name. */
    public List<Version> allAt(Instant moment, Kind kind, String... firstNames) {
        List<Version> all = new ArrayList<>();
        byte[] prefix = StoreKey.prefix(kind, List.of(firstNames));
        byte[] end = next(prefix);
        try (Slice bound = new Slice(end);
                ReadOptions within = new ReadOptions().setIterateUpperBound(bound);
                RocksIterator entries = db.newIterator(within)) {
            entries.seek(prefix);
            while (entries.isValid()) {
                byte[] thing = StoreKey.thing(entries.key());
                List<String> names = StoreKey.names(entries.key());
                entries.seekForPrev(new StoreKey(kind, names, moment.toEpochMilli(), Long.MAX_VALUE).bytes());
                if (entries.isValid() && StoreKey.isOf(thing, entries.key())) {
                    Version version = version(entries);
                    if (!version.isGone()) {
                        all.add(version);
                    }
                }
                entries.seek(next(thing));
            }
        }
        return all;
    }

    /** The versions of all things whose first names these are, in the order of their keys: thing by thing, the earliest first. */
    public List<Version> versions(Predicate<Version> wanted, Kind kind, String... firstNames) {
        List<Version> found = new ArrayList<>();
        byte[] prefix = StoreKey.prefix(kind, List.of(firstNames));
        byte[] end = next(prefix);
        try (Slice bound = new Slice(end);
                ReadOptions within = new ReadOptions().setIterateUpperBound(bound);
                RocksIterator entries = db.newIterator(within)) {
            for (entries.seek(prefix); entries.isValid(); entries.next()) {
                Version version = version(entries);
                if (wanted.test(version)) {
                    found.add(version);
                }
            }
        }
        return found;
    }

    private static Version version(RocksIterator entry) {
        return new Version(
                StoreKey.names(entry.key()),
                Instant.ofEpochMilli(StoreKey.at(entry.key())),
                new String(entry.value(), StandardCharsets.UTF_8));
    }

    /** The first key after all that begin with these bytes. */
    private static byte[] next(byte[] prefix) {
        byte[] next = prefix.clone();
        int last = next.length - 1;
        while (next[last] == (byte) 0xff) {
            last--;
        }
        next[last]++;
        return Arrays.copyOf(next, last + 1);
    }

    private byte[] get(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException e) {
            throw new StoreException("The store of the server cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        db.close();
        options.close();
        filter.close();
        cache.close();
    }
}
