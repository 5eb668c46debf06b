/** The project's page, from which releases and their feed come. */
export const HOME_PAGE = 'https://github.com/stintapp/stint';
