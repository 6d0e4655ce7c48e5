namespace Octokit.Internal;

public interface IJsonSerializer;

/// <summary>Named by <see cref="Connection"/>'s constructor. Models read and write themselves here.</summary>
public class SimpleJsonSerializer : IJsonSerializer;
