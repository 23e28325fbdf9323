/** How a report's columns of time can be chosen, and what the API calls them. */
export const bucketNames = { week: 'WEEK', month: 'MONTH', quarter: 'QUARTER' } as const;
export const bucketWords = { week: 'week', month: 'month', quarter: 'quarter' } as const;
