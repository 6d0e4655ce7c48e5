using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Tests.Diagnostics;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("attemps", "attempts")]
    [InlineData("retires", "retries")]
    [InlineData("Timeout", "timeout")]
    [InlineData("contrl", "control")]
    [InlineData("perTryTimout", "perTryTimeout")]
    public void A_slip_of_the_fingers_is_recognized(string word, string meant) =>
        Assert.Equal($"did you mean '{meant}'?", DidYouMean.Hint(word, ["attempts", "retries", "timeout", "control", "perTryTimeout", "zone"]));

    [Theory]
    [InlineData("replicas")]
    [InlineData("x")]
    [InlineData("")]
    public void A_word_like_none_of_them_gets_no_hint(string word) =>
        Assert.Null(DidYouMean.Hint(word, ["attempts", "retries", "timeout", "a"]));

    [Fact]
    public void Of_two_equally_near_words_the_first_in_order_is_named()
    {
        Assert.Equal("aab", DidYouMean.Nearest("aax", ["aac", "aab"]));
        Assert.Equal("aab", DidYouMean.Nearest("aax", ["aab", "aac"]));
    }

    [Fact]
    public void Swapped_letters_count_as_one_edit() => Assert.Equal(1, DidYouMean.Distance("hots", "host", 3));
}
