using GitOpsGen.Core.Checking.Secrets;

namespace GitOpsGen.Core.Tests.Checking.Secrets;

public class SecretKeysTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("db.password")]
    [InlineData("DB_PASSWORD")]
    [InlineData("adminPassword")]
    [InlineData("clientSecret")]
    [InlineData("client-key-data")]
    [InlineData("token")]
    [InlineData("access_token")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("signing_key")]
    [InlineData("apiKey")]
    [InlineData("SECRET_KEY")]
    [InlineData("hmac_secret")]
    [InlineData("cookie-secret")]
    [InlineData("db_pwd")]
    public void These_names_hold_secrets(string key) => Assert.True(SecretKeys.IsSecret(key));

    [Theory]
    [InlineData("secretName")]
    [InlineData("credentialName")]
    [InlineData("secretKeyRef")]
    [InlineData("secretKey")]
    [InlineData("imagePullSecret")]
    [InlineData("tokenAudience")]
    [InlineData("automountServiceAccountToken")]
    [InlineData("passwordFile")]
    [InlineData("secretStoreRef")]
    [InlineData("key")]
    public void These_names_refer_to_secrets_or_mean_something_else(string key) => Assert.False(SecretKeys.IsSecret(key));
}
