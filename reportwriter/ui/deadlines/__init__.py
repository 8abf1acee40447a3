"""The dates around a conference: by when, who, by which rule, and how each was worked out."""
