using System.Text.Json;
using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>What an editor with yaml-language-server, the one from npm, makes of a config whose first line names the schema.</summary>
public sealed class EditorTests(ITestOutputHelper output)
{
    private const string FirstLines = "# yaml-language-server: $schema=./mesh.config.schema.json\napiVersion: gitopsgen.dev/v1\n";

    [Fact]
    public void An_editor_validates_the_root_config_and_marks_a_mistake_at_its_line()
    {
        if (Ask(Repository.Read("mesh.config.yaml"), FirstLines + "mesh: {id: a, istio: {version: 1.31.0}}\nnamespaces:\n  - name: shop\n    mtsl: STRICT\n") is not { } answers)
            return;

        Assert.Empty(answers[0].Problems);
        Assert.Contains(answers[1].Problems, problem => problem.StartsWith("6: ", StringComparison.Ordinal) && problem.Contains("mtsl", StringComparison.Ordinal));
        Assert.Contains(answers[1].Problems, problem => problem.Contains("clusters", StringComparison.Ordinal));
    }

    [Fact]
    public void An_editor_offers_the_keys_and_the_words_that_fit()
    {
        if (Ask(FirstLines + "mesh:\n  id: a\n  ", FirstLines + "mesh:\n  mtls: ") is not { } answers)
            return;

        Assert.Contains("trustDomain", answers[0].Offered);
        Assert.DoesNotContain("id", answers[0].Offered);
        Assert.Contains("STRICT", answers[1].Offered);
    }

    /// <returns>An answer for each config; null where the language server cannot be had.</returns>
    private List<Answer>? Ask(params string[] configs)
    {
        if (IndependentJudge.Folder is not { } judge)
        {
            output.WriteLine("Not asked: node or yaml-language-server cannot be had here.");
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("gitopsgen-editor-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "mesh.config.schema.json"), Repository.Read("mesh.config.schema.json"));
            var files = configs.Select((_, index) => Path.Combine(folder, $"{index}.yaml")).ToArray();
            foreach (var (file, config) in files.Zip(configs))
                File.WriteAllText(file, config);
            var (exitCode, text) = Tool.Run(judge, "node", ["editor.mjs", .. files])!.Value;
            Assert.True(exitCode == 0, text);
            return JsonSerializer.Deserialize<List<Answer>>(text, JsonSerializerOptions.Web);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <param name="Problems">Each with its line in front.</param>
    /// <param name="Offered">What completion offers at the end of the text.</param>
    private sealed record Answer(IReadOnlyList<string> Problems, IReadOnlyList<string> Offered);
}
