using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Tests.Checking.Schemas.Rules;

public class UrlsTests
{
    [Theory]
    [InlineData("https://example.com/keys", "https")]
    [InlineData("HTTP://example.com:8080", "http")]
    [InlineData("http://[::1]:80/", "http")]
    [InlineData("mailto:a", "mailto")]
    [InlineData("/a/b", "")]
    [InlineData("example.com/a", null)]
    [InlineData("http://a b/", null)]
    [InlineData("http://a:b/", null)]
    [InlineData("", null)]
    public void The_scheme_is_what_Go_reads(string text, string? scheme) => Assert.Equal(scheme, Urls.Scheme(text));

    [Theory]
    [InlineData("oci://ghcr.io/a/b:1", true)]
    [InlineData("ghcr.io/a/b@sha256:00", true)]
    [InlineData("file:///opt/a.wasm", true)]
    [InlineData("s3://bucket/a", false)]
    [InlineData("a b", false)]
    public void A_module_is_an_image_or_a_file_or_a_web_address(string text, bool valid) => Assert.Equal(valid, Urls.IsWasm(text));
}
