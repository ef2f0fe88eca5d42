from pipeline.structuring.pieces import Region


def with_aligned_tables(region: Region):
    return list(region.rows)
