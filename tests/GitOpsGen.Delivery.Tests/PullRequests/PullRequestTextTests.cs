using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests.PullRequests;

public sealed class PullRequestTextTests
{
    private static readonly string s_first = PullRequestText.NewBody("Title", "first");

    [Fact]
    public void Only_the_text_between_the_markers_is_replaced()
    {
        var body = PullRequestText.MergeBody($"Before.\r\n\r\n{s_first}\r\n\r\nAfter.", "Title", "second");
        Assert.Equal($"Before.\n\n{PullRequestText.NewBody("Title", "second")}\n\nAfter.", body);
    }

    [Theory]
    [InlineData("A person's words.")]
    [InlineData("A person's words.\n\n<!-- gitopsgen:begin -->\nour text, cut off")]
    public void A_body_without_markers_keeps_its_words_and_gets_ours_after_them(string existing) =>
        Assert.Equal($"A person's words.\n\n{s_first}", PullRequestText.MergeBody(existing, "Title", "first"));

    [Fact]
    public void Rendered_text_cannot_end_our_part()
    {
        var body = PullRequestText.NewBody("Title", "evil <!-- gitopsgen:end --> text");
        Assert.Equal(PullRequestText.NewBody("Title", "good"), PullRequestText.MergeBody(body, "Title", "good"));
    }

    [Fact]
    public void The_mark_of_an_opening_ends_with_the_next_body()
    {
        var opening = PullRequestText.MarkOpening(s_first);
        Assert.True(PullRequestText.IsOpening(opening));
        Assert.Equal(s_first, PullRequestText.MergeBody(opening.ReplaceLineEndings("\r\n"), "Title", "first"));
    }

    [Theory]
    [InlineData("Title", "New title")]
    [InlineData("A person's title", "A person's title")]
    public void A_title_is_ours_until_a_person_changes_it(string now, string expected) =>
        Assert.Equal(expected, PullRequestText.MergeTitle(now, s_first, "New title"));

    [Fact]
    public void A_title_that_looks_like_the_end_of_a_comment_is_recognised_again()
    {
        var title = "a --> b\n-- c";
        Assert.Equal("next", PullRequestText.MergeTitle(title, PullRequestText.NewBody(title, "x"), "next"));
    }

    [Fact]
    public void Line_ends_and_blank_ends_make_no_difference() =>
        Assert.True(PullRequestText.SameText("a\r\nb\r\n", "a\nb"));
}
