using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Tests.Diffing;

public class DiffTextTests
{
    public static TheoryData<string> Cases => TreeCase.Names("Diffing");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_reads_as_its_baseline(string name)
    {
        var test = TreeCase.Named("Diffing", name);
        var lines = DiffText.Lines(TreeDiff.Compare(test.Before, test.After));
        test.Expect("expected.txt", string.Concat(lines.Select(line => line.Text + "\n")));
    }

    [Fact]
    public void A_value_cannot_send_control_characters_to_the_terminal()
    {
        var diff = TestTrees.Compare("a: x", "\"a\\e[31m\": \"\\e]0;owned\\a\\u202Eevil\"");
        Assert.All(DiffText.Lines(diff), line => Assert.DoesNotContain(line.Text, char.IsControl));
        Assert.DoesNotContain(DiffText.Lines(diff), line => line.Text.Contains('\u202E'));
    }
}
