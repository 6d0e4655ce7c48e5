namespace GitOpsGen.Delivery.Files;

/// <summary>What stands now at a path that we plan to write or that the lock records.</summary>
public enum Standing
{
    Absent,

    /// <summary>Exactly the bytes that we plan to write, whoever wrote them.</summary>
    AsPlanned,

    /// <summary>The bytes that the lock records: ours, untouched.</summary>
    AsRecorded,

    /// <summary>A file with other bytes.</summary>
    Different,

    /// <summary>No file can be put there: a folder, link or submodule, or a parent that is a file.</summary>
    Obstructed,
}
