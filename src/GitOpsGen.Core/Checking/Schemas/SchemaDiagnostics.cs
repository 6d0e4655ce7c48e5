using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>MESH30xx: the API server would reject the object. One factory per code; paths come first in the message.</summary>
internal static class SchemaDiagnostics
{
    public static SchemaProblem UnknownField(string path, Node key, string? hint) =>
        new("MESH3001", $"{path}: unknown field", key, hint);

    public static SchemaProblem WrongType(string path, Node at, string expected, string found, string? hint = null) =>
        new("MESH3002", $"{path}: expected {expected}, found {found}", at, hint);

    public static SchemaProblem MissingField(string path, Node at, string field) =>
        new("MESH3003", $"{path}: '{field}' is missing", at, $"add '{field}'");

    public static SchemaProblem NotInEnum(string path, ScalarNode at, IReadOnlyList<string> allowed) =>
        new("MESH3004", $"{path}: '{at.Text}' is not one of the values allowed here", at, DidYouMean.Hint(at.Text, allowed) ?? $"one of {Words.List([.. allowed.Where(value => value.Length > 0)])}");

    public static SchemaProblem OutOfRange(string path, Node at, string demand) =>
        new("MESH3005", $"{path}: {demand}", at);

    public static SchemaProblem Exclusive(string path, Node at, Choice choice, IReadOnlyList<string> chosen) =>
        new("MESH3006", $"{path}: {choice.Demand} {Words.List(choice.Fields)} may be set", at, chosen.Count > 1 ? $"found {Words.List(chosen)}; remove all but one" : null);

    public static SchemaProblem Unchosen(string path, Node at, Choice choice) =>
        new("MESH3006", $"{path}: {choice.Demand} {Words.List(choice.Fields)} must be set", at);

    public static SchemaProblem RuleBroken(string path, Node at, string problem) =>
        new("MESH3007", $"{path}: {problem}", at);

    public static SchemaProblem UnknownVersion(string apiVersion, string kind, Node at, IReadOnlyList<string> versions) =>
        new("MESH3008", $"there is no {kind} in {apiVersion}", at, $"use {Words.Or(versions)}");

    public static SchemaProblem UnknownKind(string apiVersion, string kind, Node at, string? elsewhere, IEnumerable<string> kinds) =>
        new("MESH3008", $"there is no {kind} in {apiVersion}", at, elsewhere is null ? DidYouMean.Hint(kind, kinds) : $"{kind} is in {elsewhere}");

    public static SchemaProblem BadMetadata(string path, Node at, string demand, string? hint = null) =>
        new("MESH3009", $"{path}: {demand}", at, hint);

    public static SchemaProblem DuplicateEntry(string path, Node at, string what) =>
        new("MESH3010", $"{path}: an earlier entry of the list has the same {what}", at, "the API server takes each only once; remove or rename one");
}
