namespace GitOpsGen.Core.Review.Html;

internal static class ReviewPage
{
    public static string Of(MeshReview review) => review.Title;
}
