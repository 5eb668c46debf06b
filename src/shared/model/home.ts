/** Where the project lives: its page, sources, issues and releases. */
export const HOME_PAGE = 'https://github.com/stintapp/stint';
