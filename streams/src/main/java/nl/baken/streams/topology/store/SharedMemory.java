package nl.baken.streams.topology.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One piece of memory for all state stores of a process. Left to itself every store of every partition takes its own,
 * some 100 MiB each.
 */
public final class SharedMemory implements RocksDBConfigSetter {

    /** Property: how much, in MiB. The first store to open decides for the process. */
    public static final String MEBIBYTES = "baken.state.memory.mib";

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LARGEST_MEMTABLE = 4 * MEBIBYTE;
    private static final double SHARE_OF_INDEXES = 0.1;

    private record Memory(Cache cache, WriteBufferManager writes) {}

    /** RocksDB takes memory outside the heap, for the whole process: one instance until the process ends. */
    private static Memory memory;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Memory shared = shared(Long.parseLong(configs.get(MEBIBYTES).toString()));
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(shared.writes());
        options.setWriteBufferSize(LARGEST_MEMTABLE);
    }

    @Override
    public void close(String storeName, Options options) {
        // What is shared outlives each store.
    }

    private static synchronized Memory shared(long mebibytes) {
        if (memory == null) {
            RocksDB.loadLibrary();
            long bytes = mebibytes * MEBIBYTE;
            Cache cache = new LRUCache(bytes, -1, false, SHARE_OF_INDEXES);
            memory = new Memory(cache, new WriteBufferManager(bytes / 2, cache));
        }
        return memory;
    }
}
